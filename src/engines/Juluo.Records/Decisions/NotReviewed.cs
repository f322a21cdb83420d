namespace Juluo.Records;

/// <summary>
/// Finds the charges that a review must leave out because their disposition is missing: charges in the county, under a reviewed section, of a count that no other row shows as a conviction.
/// Linear in such charges.
/// </summary>
internal static class NotReviewed
{
    public static void Find(RecordFacts facts, SectionFacts[] sections)
    {
        var seen = new HashSet<(int Subject, long Epoch, int Order)>();
        for (var i = 0; i < facts.Undisposed.Count; i++)
        {
            ref var charge = ref facts.Undisposed[i];
            if (
                charge.InCounty
                && sections[charge.Section].First >= 0
                && !facts.ConvictedCounts.Has(charge.Subject, charge.Epoch, charge.Order)
                && seen.Add((charge.Subject, charge.Epoch, charge.Order)) // further rows of the same count belong to one charge
            )
            {
                facts.NotReviewed.Add(charge.Offset, i);
            }
        }
    }
}
