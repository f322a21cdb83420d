namespace Juluo.People;

internal static class Relations
{
    /// <summary>Returns the relation of the caller to a person.</summary>
    public static async Task<Relation> Between(Caller caller, PersonId person, WhoIsTied tied, CancellationToken stop) =>
        caller.Person is not { } self ? Relation.Visitor
        : self == person ? Relation.Self
        : (await tied(self, stop)).Contains(person) ? Relation.Tie
        : Relation.Member;
}
