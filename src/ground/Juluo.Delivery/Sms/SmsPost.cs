namespace Juluo.Delivery;

/// <summary>Reads a POST of the gateway: a small JSON object, signed over its exact bytes.</summary>
public sealed class SmsPost(SmsSettings settings, IHttpContextAccessor http)
{
    private const int MostBytes = 16 * 1024;

    internal async Task<Outcome<T>> Read<T>(CancellationToken stop)
        where T : class
    {
        if (settings is not { Configured: true, Secret: { } secret })
            return new NotFound();
        var request = http.HttpContext!.Request;
        var body = new byte[MostBytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, stop);
        if (length > MostBytes)
            return new TooLarge(MostBytes);
        // Real time, regardless of the community's clock.
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        if (
            !SmsSignature.Fits(
                secret,
                request.Headers[SmsSignature.TimestampHeader],
                request.Headers[SmsSignature.SignatureHeader],
                body.AsSpan(0, length),
                now
            )
        )
            return new SmsErrors.NotSigned();
        try
        {
            return JsonSerializer.Deserialize<T>(body.AsSpan(0, length), Json.Options) is { } read ? read : new SmsErrors.NoMessage();
        }
        catch (JsonException)
        {
            return new SmsErrors.NoMessage();
        }
    }
}
