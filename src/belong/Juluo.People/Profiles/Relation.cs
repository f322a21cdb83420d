namespace Juluo.People;

/// <summary>What somebody who looks is to the person looked at. An operator is a member here: what is hidden is hidden from them too.</summary>
[Named("relation")]
internal enum Relation
{
    Visitor,
    Member,
    Tie,
    Self,
}
