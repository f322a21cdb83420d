namespace Juluo.Residencies;

public readonly record struct ResidencyQuestionId(Guid Value) : IId<ResidencyQuestionId>
{
    public static ResidencyQuestionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
