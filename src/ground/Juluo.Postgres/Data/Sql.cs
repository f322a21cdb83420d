namespace Juluo.Postgres;

/// <summary>A part of a statement that is text and not a parameter, such as a list of columns shared by several statements. Always from the program's code, never from input.</summary>
public sealed record Sql(string Text)
{
    public override string ToString() => Text;
}
