namespace Juluo.Rules;

internal enum TokenKind
{
    Name,
    Number,
    Percent,
    Date,
    Word,
    Sign,
    End,
}

/// <summary>A token of a formula.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, Place At)
{
    public bool Is(string text) => Kind is TokenKind.Sign or TokenKind.Name && Text == text;
}
