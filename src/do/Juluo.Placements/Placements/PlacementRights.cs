namespace Juluo.Placements;

/// <summary>A person's rights in a placement, which depend on their role in it.</summary>
/// <param name="Host">True for the host's contact, who chooses, writes the agreement and ends the placement.</param>
/// <param name="Sponsor">True for the sponsor's contact.</param>
/// <param name="Fellow">True for the chosen person.</param>
/// <param name="Manage">True for managers of placements while the host has no contact, to step in for it.</param>
public sealed record PlacementRights(bool Host, bool Sponsor, bool Fellow, bool Manage)
{
    public const string See = ProjectRights.See;

    /// <summary>The permission to post placements of a host.</summary>
    public const string Post = "placements.post";

    /// <summary>The permission to be a candidate, to put one forward, to sign and to write the log.</summary>
    public const string TakePart = "placements.take-part";

    /// <summary>The permission to confirm the chosen person, and to step in if a host has no contact.</summary>
    public const string Confirm = "placements.confirm";

    /// <summary>True if the person is the contact of the host or the sponsor, or the fellow.</summary>
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
