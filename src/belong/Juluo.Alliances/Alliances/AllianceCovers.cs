namespace Juluo.Alliances;

/// <summary>The pictures at the head of the pages of alliances.</summary>
internal static class AllianceCovers
{
    public static CoverStore Store(UnitOfWork work, Clock clock) => new(work, clock, "alliances.alliance_cover", "alliance_id");
}
