using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Biaochi.Shared;

/// <summary>Marks a page or an endpoint that answers everybody alike, so that its answers may be kept for a minute and asked for by ETag.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicReadAttribute : Attribute;

/// <summary>Gives public reads their ETag, the SHA-256 of what they say, and answers 304 where the visitor has it already.</summary>
internal static class PublicCaching
{
    public const string CacheControl = "public, max-age=60";

    public static void UsePublicCaching(this WebApplication site) => site.Use((context, next) =>
        IsPublicRead(context) ? AnswerAsync(context, next) : next(context));

    /// <summary>Sets the headers of an answer whose ETag is known; true when the visitor has it already and 304 is all to say.</summary>
    public static bool IsFresh(HttpContext context, string etag)
    {
        if (context.User.Identity is { IsAuthenticated: true })
        {
            // What somebody signed in is shown stays with them.
            context.Response.Headers.CacheControl = "no-store";
            return false;
        }

        var tag = new EntityTagHeaderValue($"\"{etag}\"");
        context.Response.Headers.CacheControl = CacheControl;
        context.Response.GetTypedHeaders().ETag = tag;
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false));
    }

    private static bool IsPublicRead(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) && context.GetEndpoint()?.Metadata.GetMetadata<PublicReadAttribute>() is not null;

    /// <summary>Holds the answer back until it is whole: its tag stands before it.</summary>
    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var body = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var buffer = new MemoryStream();
        context.Response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(body);
        }

        if (context.Response.StatusCode == StatusCodes.Status200OK && IsFresh(context, TagOf(buffer)))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.ContentLength = null;
            return;
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private static string TagOf(MemoryStream answer) => Base64Url.EncodeToString(SHA256.HashData(answer.GetBuffer().AsSpan(0, (int)answer.Length)).AsSpan(0, 16));
}
