namespace Juluo.Rules;

/// <summary>Splits a formula into tokens. Names are lower-case letters, digits and underscores; a date is written 2026-01-31, a percentage 20%, a text 'in quotes'.</summary>
internal sealed class Lexer(string text, Place start, FaultList faults)
{
    private static readonly string[] Signs = ["<=", ">=", "!=", "<", ">", "=", "+", "-", "*", "/", "(", ")", "[", "]", ",", ":"];

    private int _at;
    private int _line = start.Line;
    private int _lineStart = 1 - start.Column;

    public List<Token> Read()
    {
        var tokens = new List<Token>();
        while (Next() is { } token)
        {
            tokens.Add(token);
        }

        tokens.Add(new(TokenKind.End, string.Empty, Here));
        return tokens;
    }

    private Place Here => new(_line, _at - _lineStart + 1);

    private Token? Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at]))
        {
            if (text[_at] == '\n')
            {
                _line++;
                _lineStart = _at + 1;
            }

            _at++;
        }

        if (_at >= text.Length)
        {
            return null;
        }

        var here = Here;
        var first = text[_at];
        if (char.IsAsciiDigit(first))
        {
            return Digits(here);
        }

        if (char.IsAsciiLetter(first) || first == '_')
        {
            var name = Take(c => char.IsAsciiLetterOrDigit(c) || c == '_');
            return new(TokenKind.Name, name, here);
        }

        if (first == '\'')
        {
            var end = text.IndexOf('\'', _at + 1);
            if (end == -1)
            {
                faults.Add(here, $"A text has no closing quote.", $"Write ' at its end.");
                end = text.Length - 1;
            }

            var word = text[(_at + 1)..Math.Max(end, _at + 1)];
            _at = end + 1;
            return new(TokenKind.Word, word, here);
        }

        foreach (var sign in Signs)
        {
            if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0)
            {
                _at += sign.Length;
                return new(TokenKind.Sign, sign, here);
            }
        }

        faults.Add(here, $"The sign {first} has no meaning in a formula.", $"Use + - * / < <= > >= is, and, or, not, and parentheses.");
        _at++;
        return Next();
    }

    private Token Digits(Place here)
    {
        var begin = _at;
        var digits = Take(c => char.IsAsciiDigit(c) || c == '.' || c == '_');
        if (
            digits.Length == 4
            && _at + 6 <= text.Length
            && text[_at] == '-'
            && DateOnly.TryParseExact(text.AsSpan(begin, 10), "yyyy-MM-dd", out _)
        )
        {
            _at = begin + 10;
            return new(TokenKind.Date, text[begin.._at], here);
        }

        if (_at < text.Length && text[_at] == '%')
        {
            _at++;
            return new(TokenKind.Percent, digits.Replace("_", string.Empty), here);
        }

        return new(TokenKind.Number, digits.Replace("_", string.Empty), here);
    }

    private string Take(Func<char, bool> while_)
    {
        var begin = _at;
        while (_at < text.Length && while_(text[_at]))
        {
            _at++;
        }

        return text[begin.._at];
    }
}
