using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Biaochi.EndToEnd.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace Biaochi.EndToEnd.Tests;

/// <summary>The demo as a newcomer starts it – the built program, as a process of its own – and a real browser.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    /// <summary>The demo's password, as it prints it.</summary>
    public const string Password = "qinghe2025";

    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(3);

    private readonly Process _program = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; } = $"http://localhost:{FreePort()}";

    public IBrowser Browser => _browser ?? throw new InvalidOperationException("The browser has not been started.");

    public async ValueTask InitializeAsync()
    {
        await StartProgramAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>Somebody's browser: cookies of his own. Violations of the content security policy and errors of scripts fail the test that meets them.</summary>
    public async Task<Visitor> NewVisitorAsync(int width = 1366, int height = 768)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            AcceptDownloads = true,
        });
        return new Visitor(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (!_program.HasExited)
        {
            _program.Kill(entireProcessTree: true);
            await _program.WaitForExitAsync(CancellationToken.None);
        }

        _program.Dispose();
    }

    private async Task StartProgramAsync()
    {
        var ready = new TaskCompletionSource();
        _program.StartInfo = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "biaochi.dll"), "demo", "--urls", Address])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var said = new List<string>();
        DataReceivedEventHandler hear = (_, line) =>
        {
            lock (said)
            {
                said.Add(line.Data ?? "");
            }

            if (line.Data?.Contains("演示账号", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        };
        _program.OutputDataReceived += hear;
        _program.ErrorDataReceived += hear;
        _program.EnableRaisingEvents = true;
        _program.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The demo ended: {string.Join('\n', said)}"));
        _program.Start();
        _program.BeginOutputReadLine();
        _program.BeginErrorReadLine();
        await ready.Task.WaitAsync(StartTime);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
