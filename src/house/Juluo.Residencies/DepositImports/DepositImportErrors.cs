namespace Juluo.Residencies;

internal static class DepositImportErrors
{
    public sealed record NoPurpose() : Invalid("deposit-import.no-purpose", "file");

    /// <summary>The day is before the deposit was left, or in the future.</summary>
    public sealed record NoDayOfReturn() : Invalid("deposit-import.no-day-of-return", "file");

    public sealed record MoreThanTheDeposit() : Invalid("deposit-import.more-than-the-deposit", "file");

    /// <summary>Part of the amount is neither owed, held, kept nor waived, and there is no day on which it was returned.</summary>
    public sealed record NotAllIsSaid() : Invalid("deposit-import.not-all-is-said", "file");
}
