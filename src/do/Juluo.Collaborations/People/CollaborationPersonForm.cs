namespace Juluo.Collaborations;

/// <summary>What one does in a collaboration, as a form sends it.</summary>
/// <param name="Champion">Stands up for it in the agency.</param>
/// <param name="Signs">Signs the agreement.</param>
internal record CollaborationPersonForm(string? Part = null, bool Champion = false, bool Signs = false)
{
    internal CollaborationPersonForm Trimmed() => this with { Part = FormText.Some(Part) };

    /// <summary>What is wrong with it; empty is good. Pure.</summary>
    internal List<Error> Check(CollaborationSide side)
    {
        List<Error> wrong = [.. FormText.Check("part", Part, CollaborationPerson.MostPart)];
        if (Champion && side != CollaborationSide.Agency)
            wrong.Add(new CollaborationPersonErrors.ChampionOfTheAgency());
        return wrong;
    }
}
