using System.Collections.Immutable;

namespace Juluo.Rules;

/// <summary>One thing that an explanation names, and what is known of it.</summary>
/// <param name="Value">What is known of it.</param>
public abstract record Finding(Value Value)
{
    /// <summary>The result of a rule; of a rule about rows, in a row.</summary>
    /// <param name="Rule">The rule.</param>
    /// <param name="Row">The row from 0; -1 if the rule is about the whole.</param>
    /// <param name="Line">Which line was met, where the rule chooses and it is known.</param>
    /// <param name="LineSays">What that line says, if it says something of its own.</param>
    /// <param name="Cites">Where it is from: of the line if it cites something, else of the rule.</param>
    /// <param name="Value">What is known of it.</param>
    public sealed record OfRule(Rule Rule, int Row, int? Line, Texts? LineSays, ImmutableArray<Citation> Cites, Value Value)
        : Finding(Value);

    /// <summary>A figure that the law sets.</summary>
    /// <param name="Parameter">The figure.</param>
    /// <param name="Value">Its value, of a table for these keys.</param>
    public sealed record OfParameter(Parameter Parameter, Value Value) : Finding(Value);

    /// <summary>An answer.</summary>
    /// <param name="Place">Which.</param>
    /// <param name="Question">The question; null for how many rows a list has.</param>
    /// <param name="Assumed">Whether it was not given and is assumed.</param>
    /// <param name="Value">What is known of it.</param>
    public sealed record OfAnswer(AnswerPlace Place, Question? Question, bool Assumed, Value Value) : Finding(Value);

    /// <summary>The reading of a disputed question that is taken.</summary>
    /// <param name="Reading">The disputed question.</param>
    /// <param name="Option">The reading.</param>
    /// <param name="Value">Its place.</param>
    public sealed record OfReading(Reading Reading, ReadingOption Option, Value Value) : Finding(Value);
}
