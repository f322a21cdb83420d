namespace Juluo.Residencies;

/// <summary>What a deposit charges: it is owed and goes back, is no revenue and has no tax in it. What remains of it is what the house keeps. Pure.</summary>
internal static class DepositCharge
{
    public const string Source = "residencies.deposit";

    public static Charge Of(Deposit deposit, DateTimeZone zone)
    {
        var day = deposit.MadeAt.InZone(zone).Date;
        return new(
            deposit.MadeAt,
            deposit.Person,
            deposit.What,
            deposit.Amount,
            TaxCategory.OutsideScope,
            day,
            day.PlusDays(1),
            Source,
            $"{deposit.Id}"
        );
    }

    /// <summary>What is returned or asked for no more is owed no more.</summary>
    /// <returns>Null: money came, or what came is kept, and as much is owed as before.</returns>
    public static Charge? Less(Deposit deposit, DepositEntry entry, Guid key, DateTimeZone zone) =>
        entry.Kind is DepositEntryKind.Returned or DepositEntryKind.Waived
            ? Of(deposit, zone).Less(entry.Amount, $"{deposit.Id}:{key}", entry.At)
            : null;
}
