namespace Juluo.Joining;

public readonly record struct JoinQuestionId(Guid Value) : IId<JoinQuestionId>
{
    public static JoinQuestionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
