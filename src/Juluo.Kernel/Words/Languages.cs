namespace Juluo.Kernel;

/// <summary>The languages that are complete. Others are added as files beside these.</summary>
public static class Languages
{
    public const string Chinese = "zh-Hant";
    public const string English = "en";
    public static readonly IReadOnlyList<string> All = [Chinese, English];
    public const string Cookie = "language";

    /// <summary>The first of the wishes that we speak; Chinese of any kind means the traditional one.</summary>
    public static string Best(string? chosen, IEnumerable<string> wished) =>
        wished.Prepend(chosen ?? "").Select(Known).FirstOrDefault(l => l is not null) ?? Chinese;

    private static string? Known(string wish) =>
        wish.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Chinese
        : wish.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? English
        : null;
}
