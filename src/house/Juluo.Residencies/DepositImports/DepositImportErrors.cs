namespace Juluo.Residencies;

internal static class DepositImportErrors
{
    public sealed record NoPurpose() : Invalid("deposit-import.no-purpose", "file");

    /// <summary>Before it was left, or to come.</summary>
    public sealed record NoDayOfReturn() : Invalid("deposit-import.no-day-of-return", "file");

    public sealed record MoreThanTheDeposit() : Invalid("deposit-import.more-than-the-deposit", "file");

    /// <summary>Some of it is neither owed nor held, kept or waived, and there is no day on which it went back.</summary>
    public sealed record NotAllIsSaid() : Invalid("deposit-import.not-all-is-said", "file");
}
