namespace Juluo.Postgres;

/// <summary>A piece of a statement that is text and no parameter: a list of columns that several statements share. It is written in the program, never made of input.</summary>
public sealed record Sql(string Text)
{
    public override string ToString() => Text;
}
