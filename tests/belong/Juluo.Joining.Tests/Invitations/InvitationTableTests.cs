namespace Juluo.Joining.Tests;

public sealed class InvitationTableTests
{
    [Theory]
    [InlineData("a@x.tw, b@x.tw;c@x.tw", "a@x.tw\nb@x.tw\nc@x.tw")]
    [InlineData("a@x.tw b@x.tw\nc@x.tw、d@x.tw", "a@x.tw\nb@x.tw\nc@x.tw\nd@x.tw")]
    [InlineData("Ada Lovelace <a@x.tw>, 林小美 <b@x.tw> c@x.tw", "Ada Lovelace <a@x.tw>\n林小美 <b@x.tw>\nc@x.tw")]
    [InlineData("a@x.tw;", "a@x.tw")]
    public void Addresses_may_stand_on_one_line(string typed, string read) => InvitationTable.OnePerLine(typed).ShouldBe(read);

    [Theory]
    [InlineData("email,name\na@x.tw,Ada")]
    [InlineData("a@x.tw,Ada,member\nb@x.tw,Ben,resident")]
    public void A_table_stays_as_it_is(string typed) => InvitationTable.OnePerLine(typed).ShouldBe(typed);
}
