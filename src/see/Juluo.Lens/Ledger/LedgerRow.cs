namespace Juluo.Lens;

/// <summary>One row of the ledger as it is written; people are known, names of zone and source have become numbers.</summary>
internal readonly record struct LedgerRow(DateTime At, Guid Id, Guid A, Guid B, float Minutes, short Present, short Kind, short? Zone);
