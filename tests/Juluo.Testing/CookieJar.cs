using System.Net.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace Juluo.Testing;

/// <summary>The cookies of one browser for one host.</summary>
internal sealed class CookieJar
{
    private readonly List<Kept> kept = [];

    private sealed record Kept(string Name, string Value, string Path)
    {
        public bool IsSentTo(string path) => path == Path || path.StartsWith(Path.TrimEnd('/') + "/", StringComparison.Ordinal);
    }

    public void Carry(string name, string value) => Keep(new(name, value, "/"));

    public void Take(Uri from, HttpResponseHeaders headers)
    {
        if (!headers.TryGetValues("Set-Cookie", out var all))
            return;
        foreach (var cookie in SetCookieHeaderValue.ParseList([.. all]))
        {
            var kept = new Kept(
                cookie.Name.ToString(),
                cookie.Value.ToString(),
                cookie.Path.HasValue ? cookie.Path.ToString() : from.AbsolutePath[..Math.Max(1, from.AbsolutePath.LastIndexOf('/'))]
            );
            // As in a browser, an age takes precedence over a date. No tab lives long enough for a cookie to expire, and a date comes from the program's clock, which a test sets: only a
            // date that deletes a cookie is respected.
            if (cookie.MaxAge is { } age ? age <= TimeSpan.Zero : cookie.Expires <= DateTimeOffset.UnixEpoch)
                Forget(kept);
            else
                Keep(kept);
        }
    }

    /// <summary>The header for a path; null if there are no cookies.</summary>
    public string? For(string path)
    {
        var sent = kept.Where(c => c.IsSentTo(path)).OrderByDescending(c => c.Path.Length).Select(c => $"{c.Name}={c.Value}");
        return string.Join("; ", sent) is { Length: > 0 } header ? header : null;
    }

    public IEnumerable<Microsoft.Playwright.Cookie> For(Uri origin) =>
        kept.Select(c => new Microsoft.Playwright.Cookie
        {
            Name = c.Name,
            Value = c.Value,
            Domain = origin.Host,
            Path = c.Path,
        });

    private void Keep(Kept cookie)
    {
        Forget(cookie);
        kept.Add(cookie);
    }

    private void Forget(Kept cookie) => kept.RemoveAll(c => c.Name == cookie.Name && c.Path == cookie.Path);
}
