using NodaTime;

namespace Juluo.CaseDeliveries.Tests;

public sealed class AnswerCellsTests
{
    private static readonly FormTexts Label = new([new("en", "Q")]);

    [Fact]
    public void Every_kind_of_question_has_the_same_cells_answered_or_not()
    {
        foreach (var kind in Enum.GetValues<FormQuestionKind>())
            AnswerCells.Of(Question(kind), null).Select(c => c.Column).ShouldBe(AnswerCells.Columns(Question(kind)));
    }

    [Fact]
    public void Answers_are_written_as_programs_read_them()
    {
        Cells(FormQuestionKind.Money, new SaidMoney(123456, "USD")).ShouldBe([("q", "123456"), ("q.currency", "USD")]);
        Cells(FormQuestionKind.Date, new SaidDay(new LocalDate(1991, 5, 2))).ShouldBe([("q", "1991-05-02")]);
        Cells(FormQuestionKind.Number, new SaidNumber(1.5m)).ShouldBe([("q", "1.5")]);
        Cells(FormQuestionKind.Link, new SaidLink("https://example.org/a")).ShouldBe([("q", "https://example.org/a")]);
        Cells(FormQuestionKind.Address, new SaidAddress("700", "臺南市", null, "海安路"))
            .ShouldBe([
                ("q.postcode", "700"),
                ("q.city", "臺南市"),
                ("q.district", null),
                ("q.street", "海安路"),
                ("q.unit", null),
                ("q.state", null),
            ]);
        AnswerCells
            .Columns(Question(FormQuestionKind.Address) with { Country = "US" })
            .ShouldBe(["q.postcode", "q.city", "q.street", "q.unit", "q.state"]);
        AnswerCells
            .Columns(Question(FormQuestionKind.Address) with { Country = "TW" })
            .ShouldBe(["q.postcode", "q.city", "q.district", "q.street"]);
        var table = Question(FormQuestionKind.Table) with
        {
            Columns = [new FormQuestion("who", FormQuestionKind.Text, Label), new FormQuestion("pay", FormQuestionKind.Money, Label)],
        };
        AnswerCells
            .Of(
                table,
                new SaidRows([
                    new Dictionary<string, AnswerValue>(StringComparer.Ordinal)
                    {
                        ["who"] = new SaidText("小美"),
                        ["pay"] = new SaidMoney(5, "TWD"),
                    },
                ])
            )
            .ShouldBe([("q", """[{"who":"小美","pay":{"minor":5,"currency":"TWD"}}]""")]);
    }

    private static FormQuestion Question(FormQuestionKind kind) => new("q", kind, Label);

    private static List<(string, string?)> Cells(FormQuestionKind kind, AnswerValue said) => [.. AnswerCells.Of(Question(kind), said)];
}
