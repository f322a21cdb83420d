namespace Juluo.Placements;

/// <summary>The kinds of notifications about placements.</summary>
internal static class PlacementNotices
{
    public const string Candidate = "placements.candidate";
    public const string Placement = "placements.placement";

    public static readonly NotificationKind[] Kinds =
    [
        new(Candidate, NotificationWay.AtOnce, PlacementRights.See),
        new(Placement, NotificationWay.AtOnce, PlacementRights.See),
    ];

    /// <summary>Builds a notification about a placement, with its title in the sentence.</summary>
    public static Notification Of(string kind, Juluo.Placements.Placement placement, string key, string sentence, string? name = null) =>
        new(kind, $"placement:{placement.Id}:{key}", sentence, new { placement = placement.Title, name }, $"/placements/{placement.Id}");
}
