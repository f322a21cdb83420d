using NodaTime;

namespace Juluo.Residencies.Tests;

/// <summary>Answers of an earlier application that prefill the next.</summary>
public sealed class AgainTests
{
    private const string Before = """
        title: T
        pages:
          - question: why
            type: long text
            label: Why
          - question: place
            type: choice
            label: Place
            choices: {desk: Desk, room: Room}
          - question: gone
            label: Gone
          - question: day
            label: Day
          - question: rules
            type: consent
            label: Rules
            statement: Be kind.
          - question: name
            type: signature
            label: Name
          - question: files
            type: file
            label: Files
        """;

    [Fact]
    public void What_still_answers_what_is_asked_is_kept_and_what_was_signed_or_attached_is_not()
    {
        var answers = AnswerSet
            .Empty.With("why", new SaidText("To build."))
            .With("place", new SaidChoice("desk"))
            .With("gone", new SaidText("x"))
            .With("day", new SaidText("soon"))
            .With("rules", new SaidConsent(true))
            .With("name", new SaidSignature("M"))
            .With("files", new SaidFiles(1));
        Names(Before, answers).ShouldBe(["day", "gone", "place", "why"]);
        Names(
                Before
                    .Replace("room: Room", "hall: Hall", StringComparison.Ordinal)
                    .Replace("question: gone", "question: other", StringComparison.Ordinal)
                    .Replace("label: Day", "label: Day\n    type: date", StringComparison.Ordinal),
                answers
            )
            .ShouldBe(["why"]);
    }

    private static IEnumerable<string> Names(string now, AnswerSet answers) =>
        BeginApplication
            .Again(
                new(default, default, null, null, default, default, null, null, FormsFacade.Read(Before).Value, answers, []),
                FormsFacade.Read(now).Value
            )
            .Select(a => a.Key);
}
