namespace Juluo.Foundation;

/// <summary>A person within one community. It stands in the ground because every module's evidence names people; only the People module knows who they are.</summary>
public readonly record struct PersonId(Guid Value) : IId<PersonId>
{
    public static PersonId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
