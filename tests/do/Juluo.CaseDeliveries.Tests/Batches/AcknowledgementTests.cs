namespace Juluo.CaseDeliveries.Tests;

/// <summary>An authority's answer is read as a whole, and each error is named by its line.</summary>
public sealed class AcknowledgementTests
{
    private static readonly DeliveryLine One = Line("7KD-M2Q");
    private static readonly DeliveryLine Other = Line("ABC-123");

    [Theory]
    [InlineData("7KD-M2Q,accepted\nABC-123,rejected,no proof")]
    [InlineData("number;result;reason\n7kd m2q;Accepted;\nabc123;REJECTED;no proof\n")]
    [InlineData("案件編號,結果,理由\n7KD-M2Q,受理,\nABC-123,退件,no proof")]
    [InlineData("reason,result,number,else\n,ok,7KD-M2Q,x\nno proof,returned,ABC-123,y")]
    [InlineData("7KD-M2Q 受理\nABC-123 退件 no proof")]
    [InlineData("7kd-m2q\taccepted\r\nabc123\trejected\tno proof\r\n")]
    [InlineData("7KD-M2Q，受理\nABC-123　退件　no proof")]
    [InlineData("7KD-M2Q 受理，\n\nABC-123 退件，no proof")]
    [InlineData("\"7KD-M2Q\",\"accepted\"\n\"ABC-123\",\"rejected\",\"no proof\"")]
    public void It_is_read_with_a_heading_or_without_however_people_write_it(string text)
    {
        var read = Acknowledgement.Read(text, [One, Other]);
        read.Failed.ShouldBeFalse();
        read.Value.Select(a => (a.Case, a.State, a.Reason))
            .ShouldBe([(One.Case, DeliveryLineState.Accepted, null), (Other.Case, DeliveryLineState.Rejected, "no proof")]);
    }

    [Fact]
    public void Each_fault_is_named_by_its_line()
    {
        var read = Acknowledgement.Read("7KD-M2Q,accepted\nzzz,accepted\nXXX-999,accepted\nABC-123,maybe\n7KD-M2Q,rejected", [One, Other]);
        read.Errors.ShouldAllBe(e => e is CsvErrors.BadRow);
        read.Errors.Cast<CsvErrors.BadRow>()
            .Select(e => (e.Row, e.Why.GetType().Name))
            .ShouldBe([
                (2, nameof(DeliveryErrors.NotACase)),
                (3, nameof(DeliveryErrors.NotInBatch)),
                (4, nameof(DeliveryErrors.NotAResult)),
                (5, nameof(DeliveryErrors.AnsweredOtherwise)),
            ]);
    }

    [Theory]
    [InlineData("ABC-123, 退件")]
    [InlineData("ABC-123 退件")]
    [InlineData("number,result,reason\nABC-123,rejected,\n")]
    public void A_rejection_needs_its_reason(string text) =>
        Acknowledgement
            .Read(text, [Other])
            .Errors.ShouldHaveSingleItem()
            .ShouldBeOfType<CsvErrors.BadRow>()
            .Why.ShouldBe(new DeliveryErrors.NoReason("ABC-123"));

    [Fact]
    public void The_word_that_is_not_understood_is_named()
    {
        Why("ABC-123 退見 缺地址").ShouldBe(new DeliveryErrors.NotAResult("退見"));
        Why("ABC-123").ShouldBe(new DeliveryErrors.NoResult("ABC-123"));
        Why("abcde 退件 缺地址").ShouldBe(new DeliveryErrors.NotACase("abcde 退件 缺地址"));
    }

    [Fact]
    public void A_reason_keeps_its_commas() =>
        Acknowledgement
            .Read("ABC-123, rejected, no proof, no date", [Other])
            .Value.ShouldHaveSingleItem()
            .Reason.ShouldBe("no proof, no date");

    private static Error Why(string text) => ((CsvErrors.BadRow)Acknowledgement.Read(text, [Other]).Errors.ShouldHaveSingleItem()).Why;

    [Fact]
    public void Sent_again_it_says_nothing_new_and_the_contrary_is_refused()
    {
        var settled = One with { State = DeliveryLineState.Accepted };
        Acknowledgement.Read("7KD-M2Q,accepted", [settled]).Value.ShouldBeEmpty();
        Acknowledgement.Read("7KD-M2Q,rejected", [settled]).Failed.ShouldBeTrue();
    }

    private static DeliveryLine Line(string number) =>
        new(new CaseId(Guid.CreateVersion7()), number, new(Guid.CreateVersion7()), DeliveryLineState.Pending, null, null, "en");
}
