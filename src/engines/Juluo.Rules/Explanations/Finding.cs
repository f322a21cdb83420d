using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>One item that an explanation names, with what is known of its value.</summary>
/// <param name="Value">The known value or range.</param>
public abstract record Finding(Value Value)
{
    /// <summary>The result of a rule; for a rule about rows, the result in one row.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Row">The row from 0; -1 if the rule is about the whole.</param>
    /// <param name="Line">The index of the line that applied, if the rule has lines and it is known.</param>
    /// <param name="LineSays">The text of that line, if it has its own.</param>
    /// <param name="Cites">The citations of the line if it has any, otherwise those of the rule.</param>
    /// <param name="Value">The known value or range.</param>
    public sealed record OfRule(Rule Rule, int Row, int? Line, Texts? LineSays, ImmutableArray<Citation> Cites, Value Value)
        : Finding(Value);

    /// <summary>A figure that the law sets.</summary>
    /// <param name="Parameter">The figure.</param>
    /// <param name="Value">The figure's value; for a table, the value for the keys of this case.</param>
    public sealed record OfParameter(Parameter Parameter, Value Value) : Finding(Value);

    /// <summary>An answer.</summary>
    /// <param name="Place">Identifies the answer.</param>
    /// <param name="Question">The question; null for the number of rows of a list.</param>
    /// <param name="Assumed">True if it was not given and is assumed.</param>
    /// <param name="Value">The known value or range.</param>
    public sealed record OfAnswer(AnswerPlace Place, Question? Question, bool Assumed, Value Value) : Finding(Value);

    /// <summary>The chosen reading of a disputed question.</summary>
    /// <param name="Reading">The disputed question.</param>
    /// <param name="Option">The reading.</param>
    /// <param name="Value">The reading's index.</param>
    public sealed record OfReading(Reading Reading, ReadingOption Option, Value Value) : Finding(Value);
}
