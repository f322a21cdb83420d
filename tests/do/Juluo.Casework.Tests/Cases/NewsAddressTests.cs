namespace Juluo.Casework.Tests;

public sealed class NewsAddressTests
{
    [Theory]
    [InlineData("mei@example.org", "m…@example.org")]
    [InlineData("a@example.org", "a…@example.org")]
    [InlineData("+886912345678", "…678")]
    public void Its_person_knows_it_again_and_others_do_not_learn_it(string text, string hinted) =>
        new NewsAddress(text).Hinted.ShouldBe(hinted);

    [Fact]
    public void A_number_in_the_place_of_an_address_takes_its_place_and_an_address_leaves_the_number_to_call()
    {
        var contact = new CaseContact("Ana", "old@example.org", "0912-345-678", "700", null);
        contact.ReachedBy(new("+886900111222", true)).ShouldBe(contact with { Email = null, Phone = "+886900111222" });
        contact.ReachedBy(new("new@example.org", false)).ShouldBe(contact with { Email = "new@example.org" });
    }
}
