using System.Text.Json;

namespace Juluo.Forms.Tests;

/// <summary>The engine's faults are worded by the program, and its stored values are the program's JSON.</summary>
public sealed class FaultErrorTests
{
    private static readonly Words English = new(
        new Catalogue([typeof(FormsModule).Assembly]),
        Languages.English,
        NodaTime.DateTimeZone.Utc
    );

    [Fact] // seen to fail with the inner fault handed on as it is
    public void A_fault_within_a_fault_is_said_within_its_sentence()
    {
        var error = new FaultError(new AnswerFaults.InRow("a-family-1-name", 2, new AnswerFaults.Needed("a-family-1-name", "Name")));
        English.Say(error).ShouldBe("Row 2: “Name” needs an answer.");
        (error.Field, error.Status, error.Urn).ShouldBe(("a-family-1-name", 422, "urn:juluo:form-answer.in-row"));
    }

    [Fact] // seen to fail with the encoder that System.Text.Json has of itself
    public void Answers_are_stored_as_the_program_writes_json()
    {
        var answers = new AnswerSet([
            new("text", new SaidText("林小美 “<b>” \n")),
            new("number", new SaidNumber(1234.50m)),
            new("money", new SaidMoney(1_234_550, "TWD")),
            new("day", new SaidDay(new(2026, 11, 29))),
            new("several", new SaidSeveral(["a", "b"])),
            new("yes", new SaidYesNo(true)),
            new("address", new SaidAddress("94607", "Oakland", null, "1 Main St", null, "CA")),
            new("person", new SaidPerson("Mei", null, "+886 912 345 678")),
            new("rows", new SaidRows([new Dictionary<string, AnswerValue> { ["born"] = new SaidDay(new(2019, 5, 4)) }])),
            new("files", new SaidFiles(2, Later: true)),
            new("signed", new SaidSignature("Mei")),
            new("agreed", new SaidConsent(true)),
            new("link", new SaidLink("https://example.org/?a=b&c=「d」")),
        ]);
        answers.Json().ShouldBe(JsonSerializer.Serialize(answers.ToDictionary(StringComparer.Ordinal), Json.Options));
        AnswerSet.Read(answers.Json()).ShouldBe(answers);
    }
}
