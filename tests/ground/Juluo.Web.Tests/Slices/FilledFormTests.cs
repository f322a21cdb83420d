namespace Juluo.Web.Tests;

/// <summary>A stranger's link can fill in harmless fields only, and none that grant access.</summary>
public sealed class FilledFormTests
{
    private static readonly App App = Juluo.Host.Modules.App;

    [Theory]
    [InlineData("/me/needs", true)]
    [InlineData("/me/visitors", true)]
    [InlineData("/invitations", true)]
    [InlineData("/channels/0198-1/messages", true)]
    [InlineData("/me/address", false)]
    [InlineData("/settings/webhooks", false)]
    [InlineData("/me/departure", false)]
    [InlineData("/channels/0198-1/settings", false)]
    [InlineData("me/needs", false)]
    [InlineData("", false)]
    public void Only_a_form_that_says_so_is_filled_in_by_an_address(string form, bool filled) => FilledForm.May(App, form).ShouldBe(filled);

    [Fact]
    public void The_address_opens_the_page_at_the_first_field() =>
        FilledForm
            .At("/needs", "/me/needs", ("text", "a & b"), ("skills", null))
            .ShouldBe($"/needs?fill=%2Fme%2Fneeds&text=a%20%26%20b#{Pages.FieldId.Of("/me/needs", "text")}");
}
