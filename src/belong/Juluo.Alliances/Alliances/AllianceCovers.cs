namespace Juluo.Alliances;

/// <summary>Cover pictures of alliances' pages.</summary>
internal static class AllianceCovers
{
    public static CoverStore Store(UnitOfWork work, Clock clock) => new(work, clock, "alliances.alliance_cover", "alliance_id");
}
