namespace Juluo.Placements;

/// <summary>What a person may do in a placement: decided by their part in it.</summary>
/// <param name="Host">Speaks for the host: chooses, writes the agreement, ends it.</param>
/// <param name="Sponsor">Speaks for who pays.</param>
/// <param name="Fellow">Is the person who was chosen.</param>
/// <param name="Manage">Looks after placements: confirms, and steps in where the host has no contact.</param>
public sealed record PlacementRights(bool Host, bool Sponsor, bool Fellow, bool Manage)
{
    public const string See = ProjectRights.See;

    /// <summary>To post what a host looks for.</summary>
    public const string Post = "placements.post";

    /// <summary>To be a candidate, to put one forward, to sign and to write the log.</summary>
    public const string TakePart = "placements.take-part";

    /// <summary>To confirm who is chosen, and to step in where a host has no contact.</summary>
    public const string Confirm = "placements.confirm";

    /// <summary>One of the three between whom it is.</summary>
    public bool IsParty => Host || Sponsor || Fellow;

    public bool Lead => Host || Manage;

    public static PlacementRights Of(Placement placement, Caller caller) =>
        caller.Person is not { } self || !caller.May(TakePart)
            ? new(false, false, false, false)
            : new(
                placement.HostContact == self,
                placement.SponsorContact == self,
                placement.Fellow == self,
                caller.May(Confirm) && placement.HostContact is null
            );
}
