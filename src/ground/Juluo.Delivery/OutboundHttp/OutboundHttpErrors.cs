namespace Juluo.Delivery;

/// <summary>Why nothing came from an address outside.</summary>
internal static class OutboundHttpErrors
{
    public sealed record NotPublic(string Host) : Invalid("outside.not-public", "url");

    /// <summary>It sends on to an address that we do not call.</summary>
    public sealed record RedirectsToExternal(string Host) : Invalid("outside.redirects-elsewhere", "url");

    public sealed record TooManyRedirects(int Most) : Invalid("outside.too-many-redirects", "url");

    public sealed record Refused(int Answered) : Invalid("outside.refused", "url");

    public sealed record TooLarge(int MostKilobytes) : Invalid("outside.too-large", "url");

    public sealed record NoAnswer(string Host) : Invalid("outside.no-answer", "url");
}
