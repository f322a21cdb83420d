namespace Juluo.Lens;

/// <summary>A row of the ledger for counting: people by number, time in days since 1970-01-01 UTC.</summary>
/// <param name="A">The giver, if the kind has a direction.</param>
internal readonly record struct Detection(int A, int B, double Day, float Minutes, short Present, short Kind, short Zone)
{
    public const short NoZone = 0;

    public double EndDay => Day + Minutes / 1440;
}
