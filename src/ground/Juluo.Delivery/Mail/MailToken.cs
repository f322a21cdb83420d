using System.Net.Http.Json;
using System.Net.Sockets;

namespace Juluo.Delivery;

/// <summary>Provides the access token for the mail server (<see cref="MailOAuth"/>): fetched on demand, cached until shortly before it expires.</summary>
internal sealed class MailToken(OutboundHttp http, Clock clock) : IDisposable
{
    private const int MostBytes = 64 * 1024;
    private const int MostSaid = 200;
    private const double LongestSeconds = 24 * 60 * 60;

    /// <summary>The time before expiry at which a token is replaced: a conversation may take that long.</summary>
    private static readonly Duration Margin = Duration.FromMinutes(2);

    private static readonly Duration Unsaid = Duration.FromMinutes(10);

    private readonly SemaphoreSlim turn = new(1, 1);
    private (string Token, Instant Ends)? held;
    private string? renewed;

    /// <param name="refused">A token that the mail server has just rejected; it is replaced, unless another caller has already done so.</param>
    /// <exception cref="NotTakenException">The endpoint issues no token.</exception>
    public async Task<string> Get(MailOAuth oauth, string? refused, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            if (held is var (token, ends) && token != refused && clock.Now < ends - Margin)
                return token;
            held = null;
            held = await Fetch(oauth, stop);
            return held.Value.Token;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<(string Token, Instant Ends)> Fetch(MailOAuth oauth, CancellationToken stop)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["client_id"] = oauth.ClientId,
            ["client_secret"] = oauth.ClientSecret,
        };
        if ((renewed ?? oauth.RefreshToken) is { } refresh)
            (form["grant_type"], form["refresh_token"]) = ("refresh_token", refresh);
        else
            form["grant_type"] = "client_credentials";
        if (oauth.Scope is { } scope)
            form["scope"] = scope;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, oauth.TokenUrl) { Content = new FormUrlEncodedContent(form) };
            request.Headers.Accept.ParseAdd("application/json");
            using var answer = await http.Send(request, stop);
            await answer.Content.LoadIntoBufferAsync(MostBytes, stop);
            var given = await Read(answer, stop);
            if (answer.IsSuccessStatusCode && given?.AccessToken is { Length: > 0 } token && Ascii.IsValid(token))
            {
                // An endpoint may replace the refresh token (RFC 6749 §6). The new one is kept in memory only.
                renewed = given.RefreshToken ?? renewed;
                return (token, clock.Now + (given.ExpiresIn is > 0 and <= LongestSeconds and var s ? Duration.FromSeconds(s) : Unsaid));
            }

            // The rejection of a replaced refresh token does not mean that the one in the settings is invalid.
            renewed = null;
            throw NotTakenException.NoToken($"{oauth.TokenUrl.Host} answered {Meaning(answer, given)}");
        }
        catch (OperationCanceledException late)
        {
            throw NotTakenException.NoToken($"{oauth.TokenUrl.Host} did not answer in time", late);
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or SocketException)
        {
            throw NotTakenException.NoToken(
                failed.InnerException is NotPublicException not ? not.Message : $"{oauth.TokenUrl.Host} could not be reached",
                failed
            );
        }
    }

    private static async Task<Given?> Read(HttpResponseMessage answer, CancellationToken stop)
    {
        try
        {
            return await answer.Content.ReadFromJsonAsync<Given>(stop);
        }
        catch (Exception none) when (none is JsonException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Returns the error code of RFC 6749 §5.2 with its description, if given.</summary>
    private static string Meaning(HttpResponseMessage answer, Given? given) =>
        given?.Error is { Length: > 0 } error
            ? PlainText.Cut(
                (given.ErrorDescription is { Length: > 0 } why ? $"{error} ({why.Split('\r', '\n')[0]})" : error).Trim(),
                MostSaid
            )
        : answer.IsSuccessStatusCode ? "without an access token"
        : $"{(int)answer.StatusCode}";

    private sealed record Given(
        [property: JsonPropertyName("access_token")] string? AccessToken,
        [property: JsonPropertyName("expires_in")] double? ExpiresIn,
        [property: JsonPropertyName("refresh_token")] string? RefreshToken,
        [property: JsonPropertyName("error")] string? Error,
        [property: JsonPropertyName("error_description")] string? ErrorDescription
    );
}
