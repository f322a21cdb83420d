namespace Juluo.Collaborations;

/// <summary>What one does in a collaboration, as a form sends it.</summary>
/// <param name="Champion">Stands up for it in the agency.</param>
/// <param name="Signs">Signs the agreement.</param>
internal record CollaborationPersonForm(
    [Length(CollaborationPerson.MostPart)] string? Part = null,
    bool Champion = false,
    bool Signs = false
)
{
    /// <summary>What is wrong with it; empty is good. Pure.</summary>
    internal List<Error> Check(CollaborationSide side) =>
        Champion && side != CollaborationSide.Agency ? [new CollaborationPersonErrors.ChampionOfTheAgency()] : [];
}
