namespace Juluo.Questionnaires.Tests;

public sealed class AddressTests
{
    private static readonly AnswerContext Context = new("en", new(2026, 11, 26), "TWD");

    private static readonly FormDefinition Form = Sheets.Of(
        """
        languages: [en]
        title: Where
        pages:
          - page: places
            title: Places
            questions:
              - question: california
                type: address
                label: Where do you live?
                country: US
                state: CA
                postcodes: 900-961
              - question: taiwan
                type: address
                label: Where is the company?
                country: TW
                required: no
              - question: anywhere
                type: address
                label: Where are you from?
                required: no
              - question: near
                pattern: us zip
                postcodes: 900-961
                label: Where are you?
                required: no
        """
    );

    [Theory]
    [InlineData("94601", "94601")]
    [InlineData(" 946011234 ", "94601-1234")]
    [InlineData("94601-1234", "94601-1234")]
    [InlineData("９４６０１", "94601")]
    [InlineData("90001", "90001")]
    [InlineData("96162", "96162")]
    public void A_Californian_address_has_a_ZIP_code_of_five_digits_or_nine(string typed, string written) =>
        California(("postcode", typed)).Answer.ShouldBe(new SaidAddress(written, "Oakland", null, "1234 Fruitvale Avenue", "Apt 5", "CA"));

    [Theory]
    [InlineData("9460", typeof(AnswerFaults.NoZip))]
    [InlineData("946011", typeof(AnswerFaults.NoZip))]
    [InlineData("ABCDE", typeof(AnswerFaults.NoZip))]
    [InlineData("", typeof(AnswerFaults.NoZip))]
    [InlineData("10048", typeof(AnswerFaults.OtherPostcode))]
    [InlineData("96200", typeof(AnswerFaults.OtherPostcode))]
    [InlineData("89999", typeof(AnswerFaults.OtherPostcode))]
    public void What_is_no_ZIP_code_of_California_gets_a_sentence(string typed, Type expected)
    {
        var wrong = California(("postcode", typed)).Wrong.ShouldHaveSingleItem();
        wrong.ShouldBeOfType(expected);
        wrong.At.ShouldBe("a-california-postcode");
    }

    [Fact]
    public void Each_part_that_an_American_address_lacks_is_asked_for()
    {
        Read("california", ("unit", "5"), ("state", "ZZ"))
            .Wrong.Select(w => w.At)
            .ShouldBe(["a-california-street", "a-california-city", "a-california-state", "a-california-postcode"]);
        Read("california", ("state", "CA")).Wrong.ShouldHaveSingleItem().ShouldBeOfType<AnswerFaults.NoStreet>();
        Read("california", ("street", "1 A Street"), ("city", "Oakland"), ("postcode", "94601"))
            .Answer.ShouldBeOfType<SaidAddress>()
            .State.ShouldBe("CA", "the form says which");
        Read("california", ("street", "1 A Street"), ("city", "Oakland"), ("postcode", "94601"), ("state", "nevada"))
            .Answer.ShouldBeOfType<SaidAddress>()
            .State.ShouldBe("NV");
    }

    [Fact]
    public void No_district_is_asked_of_an_American_address() =>
        California(("district", "Fruitvale")).Answer.ShouldBeOfType<SaidAddress>().District.ShouldBeNull();

    [Theory]
    [InlineData("700", "700")]
    [InlineData("70050", "70050")]
    [InlineData("700501", "700501")]
    [InlineData("700-501", "700501")]
    [InlineData("７００", "700")]
    [InlineData("", null)]
    public void A_Taiwanese_postcode_has_three_digits_five_or_six(string typed, string? written) =>
        Read("taiwan", ("city", "臺南市"), ("district", "中西區"), ("street", "海安路 1 號"), ("postcode", typed))
            .Answer.ShouldBe(new SaidAddress(written, "臺南市", "中西區", "海安路 1 號"));

    [Theory]
    [InlineData("7005")]
    [InlineData("70")]
    [InlineData("7005012")]
    [InlineData("012")]
    [InlineData("臺南")]
    public void What_is_no_Taiwanese_postcode_gets_a_sentence(string typed) =>
        Read("taiwan", ("city", "臺南市"), ("street", "海安路 1 號"), ("postcode", typed))
            .Wrong.ShouldHaveSingleItem()
            .ShouldBeOfType<AnswerFaults.NoPostcode>();

    [Fact]
    public void An_address_of_any_country_is_taken_as_it_was_typed() =>
        Read("anywhere", ("street", "1-2-3 Shibuya"), ("city", "Tokyo"), ("postcode", "150-0001"))
            .Answer.ShouldBe(new SaidAddress("150-0001", "Tokyo", null, "1-2-3 Shibuya"));

    [Fact]
    public void A_ZIP_code_alone_is_held_against_the_same_digits()
    {
        AnswerReader.Read(Form.Question("near")!, Sheets.Typed(("near", "95814")), Context).Answer.ShouldBe(new SaidText("95814"));
        AnswerReader
            .Read(Form.Question("near")!, Sheets.Typed(("near", "10001")), Context)
            .Wrong.ShouldHaveSingleItem()
            .ShouldBeOfType<AnswerFaults.OtherPostcode>();
    }

    [Fact]
    public void A_line_reads_as_letters_are_addressed_there()
    {
        new SaidAddress("94601", "Oakland", null, "1234 Fruitvale Avenue", "Apt 5", "CA").Line.ShouldBe(
            "1234 Fruitvale Avenue, Apt 5, Oakland, CA 94601"
        );
        new SaidAddress("700", "臺南市", "中西區", "海安路 1 號").Line.ShouldBe("700 臺南市中西區海安路 1 號");
        new SaidAddress("700", "Tainan", null, "1 Hai'an Road").Line.ShouldBe("1 Hai'an Road, Tainan, 700");
    }

    [Fact]
    public void An_address_is_typed_again_as_it_was_and_is_read_from_what_is_stored()
    {
        var answer = California().Answer!;
        var question = Form.Question("california")!;
        AnswerReader.Read(question, AnswerTyping.Of(question, answer), Context).Answer.ShouldBe(answer);
        var answers = new AnswerSet([new("california", answer)]);
        AnswerSet.Read(answers.Json()).ShouldBe(answers);
        AnswerSet
            .Read("""{"a": {"kind": "address", "postcode": null, "city": "臺南市", "district": null, "street": "海安路"}}""")["a"]
            .ShouldBe(new SaidAddress(null, "臺南市", null, "海安路"), "what was stored before there were states");
    }

    private static (AnswerValue? Answer, List<FormFault> Wrong) California(params (string Part, string Value)[] typed) =>
        Read(
            "california",
            [("street", "1234 Fruitvale Avenue"), ("unit", "Apt 5"), ("city", "Oakland"), ("state", "CA"), ("postcode", "94601"), .. typed]
        );

    private static (AnswerValue? Answer, List<FormFault> Wrong) Read(string question, params (string Part, string Value)[] typed) =>
        AnswerReader.Read(Form.Question(question)!, Sheets.Typed([.. typed.Select(t => ($"{question}-{t.Part}", t.Value))]), Context);
}
