namespace Juluo.Collaborations;

/// <summary>The fields of the form for a person's role in a collaboration.</summary>
/// <param name="Champion">True if they champion the collaboration in the agency.</param>
/// <param name="Signs">True if they sign the agreement.</param>
internal record CollaborationPersonForm(
    [Length(CollaborationPerson.MostPart)] string? Part = null,
    bool Champion = false,
    bool Signs = false
)
{
    /// <summary>Returns an error if a champion is not on the agency's side, otherwise an empty list. Pure.</summary>
    internal List<Error> Check(CollaborationSide side) =>
        Champion && side != CollaborationSide.Agency ? [new CollaborationPersonErrors.ChampionOfTheAgency()] : [];
}
