namespace Juluo.Residencies;

/// <summary>The charge of a deposit: it is owed and will be returned, so it is neither revenue nor taxed. The part that remains is what the community keeps. Pure.</summary>
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

    /// <summary>Reduces the charge by an amount that is returned or waived.</summary>
    /// <returns>The reduction; null for entries that leave the charge unchanged, such as receipts and amounts kept.</returns>
    public static Charge? Less(Deposit deposit, DepositEntry entry, Guid key, DateTimeZone zone) =>
        entry.Kind is DepositEntryKind.Returned or DepositEntryKind.Waived
            ? Of(deposit, zone).Less(entry.Amount, $"{deposit.Id}:{key}", entry.At)
            : null;
}
