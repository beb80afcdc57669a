using System.Text.Encodings.Web;
using Biaochi.Core;

namespace Biaochi.Api;

/// <summary>
/// What is said to programs instead of an answer: application/problem+json (RFC 9457) with a Chinese title and, beside it, a stable
/// <c>code</c> and for wrong input the <c>field</c>. Whatever goes wrong under /api is told this way, also by the program around it.
/// </summary>
internal static class ApiProblems
{
    public static IServiceCollection AddApiProblems(this IServiceCollection services) =>
        // Chinese stays readable in JSON.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    public static void UseApiProblems(this WebApplication site) => site.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api"),
        api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = context => Describe(context.Response.StatusCode).ExecuteAsync(context),
                StatusCodeSelector = exception => exception switch
                {
                    NotFoundException => StatusCodes.Status404NotFound,
                    BadHttpRequestException bad => bad.StatusCode,
                    _ => StatusCodes.Status500InternalServerError,
                },
                SuppressDiagnosticsCallback = context => context.Exception is NotFoundException or BadHttpRequestException,
            });
            api.UseStatusCodePages(status => Describe(status.HttpContext.Response.StatusCode).ExecuteAsync(status.HttpContext));
        });

    /// <summary>Input that cannot be understood.</summary>
    public static IResult Invalid(string field, string detail) => Problem(StatusCodes.Status400BadRequest, "query.invalid", "参数不对", detail, field);

    private static IResult Describe(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => Problem(status, "sign-in.required", "请先登录", "这个地址只对登录的用户开放。"),
        StatusCodes.Status403Forbidden => Problem(status, "access.denied", "没有权限", "您的岗位不能办理这一项。"),
        StatusCodes.Status404NotFound => Problem(status, "not-found", "没有这项内容", "地址或编号可能抄错了，或内容已经撤下。请核对后再取。"),
        StatusCodes.Status405MethodNotAllowed => Problem(status, "method.not-allowed", "不能用这种方法访问", "这个地址不接受这种方法。公开数据用 GET 读取。"),
        >= 500 => Problem(status, "server.failed", "系统出了错", "程序出错，没有取得数据。请稍后再试；仍然这样的，请告诉网站主办单位。"),
        _ => Problem(status, "request.invalid", "这个请求办不了", "请求的内容不完整，或现在不能办理。"),
    };

    private static IResult Problem(int status, string code, string title, string detail, string? field = null)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (field is not null)
        {
            extensions["field"] = field;
        }

        return Results.Problem(statusCode: status, title: title, detail: detail, extensions: extensions);
    }
}
