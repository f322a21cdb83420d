namespace Juluo.Values.Tests;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("mina@example.org")]
    [InlineData("mina+guests@mail.example.org")]
    [InlineData("o'neill@example.org")]
    [InlineData("小明@example.org")]
    public void One_address_is_taken(string text) => EmailAddress.IsOne(text).ShouldBeTrue();

    [Theory] // the first two were taken before, and no mail ever reached either address
    [InlineData("a@x.example,b@y.example")]
    [InlineData("a@x.example;b@y.example")]
    [InlineData("<a@x.example>")]
    [InlineData("Ann<a@x.example>")]
    [InlineData("a@x@y.example")]
    [InlineData("\"a\"@x.example")]
    [InlineData("a(b)@x.example")]
    [InlineData("a b@x.example")]
    [InlineData("a@x.example\r\nBcc:b@y.example")]
    [InlineData("@x.example")]
    [InlineData("maria@gmail")]
    [InlineData("maria@gmail.")]
    [InlineData("maria@.com")]
    [InlineData("maria@gmail..com")]
    [InlineData("maria@gmail.c")]
    [InlineData("a@")]
    [InlineData("")]
    public void A_list_or_anything_else_is_not(string text) => EmailAddress.IsOne(text).ShouldBeFalse();
}
