namespace Juluo.Testing;

/// <summary>The server's answer to a visit.</summary>
public sealed class PageAnswer(int status, string url, Func<Task<string>> text)
{
    public int Status => status;

    public string Url => url;

    public bool Ok => status is >= 200 and < 300;

    public Task<string> TextAsync() => text();
}
