namespace Juluo.Alliances;

/// <summary>Access to the cover pictures under which this community sees its alliances.</summary>
internal static class AllianceCovers
{
    public static CoverStore Store(UnitOfWork work, Clock clock) => new(work, clock, "alliances.alliance_cover", "alliance_id");
}
