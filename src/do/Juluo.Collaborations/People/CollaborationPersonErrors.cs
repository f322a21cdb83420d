namespace Juluo.Collaborations;

internal static class CollaborationPersonErrors
{
    public sealed record PersonOrName() : Invalid("collaboration-person.person-or-name", "name");

    public sealed record InAlready() : Conflict("collaboration-person.in-already");

    public sealed record ChampionOfTheAgency() : Invalid("collaboration-person.champion-of-the-agency", "champion");

    public sealed record TooMany(int Most) : Conflict("collaboration-person.too-many");

    public sealed record HasLeft() : Conflict("collaboration-person.has-left");
}
