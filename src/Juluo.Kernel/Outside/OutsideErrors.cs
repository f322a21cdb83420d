namespace Juluo.Kernel;

/// <summary>Why nothing came from an address outside.</summary>
public static class OutsideErrors
{
    public sealed record NotPublic(string Host) : Invalid("url");

    /// <summary>It sends on to an address that we do not call.</summary>
    public sealed record RedirectsElsewhere(string Host) : Invalid("url");

    public sealed record TooManyRedirects(int Most) : Invalid("url");

    public sealed record Refused(int Answered) : Invalid("url");

    public sealed record TooLarge(int MostKilobytes) : Invalid("url");

    public sealed record NoAnswer(string Host) : Invalid("url");
}
