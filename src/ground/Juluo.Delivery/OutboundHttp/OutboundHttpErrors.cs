namespace Juluo.Delivery;

/// <summary>Errors when fetching an external address.</summary>
internal static class OutboundHttpErrors
{
    public sealed record NotPublic(string Host) : Invalid("outside.not-public", "url");

    /// <summary>The address redirects to one that is not allowed.</summary>
    public sealed record RedirectsToExternal(string Host) : Invalid("outside.redirects-elsewhere", "url");

    public sealed record TooManyRedirects(int Most) : Invalid("outside.too-many-redirects", "url");

    public sealed record Refused(int Answered) : Invalid("outside.refused", "url");

    public sealed record TooLarge(int MostKilobytes) : Invalid("outside.too-large", "url");

    public sealed record NoAnswer(string Host) : Invalid("outside.no-answer", "url");
}
