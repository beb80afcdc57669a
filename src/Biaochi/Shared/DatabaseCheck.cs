using Biaochi.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Biaochi.Shared;

/// <summary><c>/healthz</c> says Healthy when the database answers.</summary>
internal sealed class DatabaseCheck(BiaochiDbContext dbContext) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await dbContext.Database.CanConnectAsync(cancellationToken) && await dbContext.Regions.CountAsync(cancellationToken) >= 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy();
}
