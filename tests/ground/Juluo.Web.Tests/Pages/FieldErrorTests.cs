using Juluo.Web.Pages;
using NodaTime;

namespace Juluo.Web.Tests;

/// <summary>An error that is shown far from its field names it.</summary>
public sealed class FieldErrorTests
{
    private static readonly Words English = new(new Catalogue([typeof(WebModule).Assembly]), Languages.English, DateTimeZone.Utc);

    [Fact] // before: "Fill this in." alone, where the form was gone from the page or its field had no label
    public void What_is_missing_is_named_as_programs_know_it_where_the_page_has_no_label()
    {
        FieldError.Alone(English, new Missing("name")).ShouldBe("name: Fill this in.");
        FieldError.Alone(English, new NameMissing("title.zh")).ShouldBe("title: Fill this in.");
        FieldError.OnTop(English, new Missing("name"), null).ShouldBe("name: Fill this in.");
    }

    [Fact]
    public void Where_there_is_a_label_it_is_said_and_a_whole_sentence_stays_as_it_is()
    {
        FieldError.OnTop(English, new Missing("name"), new("form.name", FieldLabel.Fill)).ShouldBe("Fill in “Name”.");
        FieldError.Alone(English, new NotFound()).ShouldBe(English.Say(new NotFound()));
    }
}
