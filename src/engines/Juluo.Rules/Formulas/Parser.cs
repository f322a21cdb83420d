namespace Juluo.Rules;

/// <summary>
/// Parses a formula: <c>or</c>, <c>and</c>, <c>not</c>, comparisons (<c>is</c>, <c>is not</c>, <c>in</c>, &lt; &lt;= &gt; &gt;=), + and -, * and /, from weakest to strongest binding;
/// <c>if … then … else …</c>, calls, tables in square brackets, and <c>count</c>, <c>sum</c>, <c>any</c>, <c>all</c>, <c>least</c>, <c>most</c> of a list.
/// </summary>
internal sealed class Parser
{
    /// <summary>The maximum nesting of parentheses: people can't read a deeper formula either.</summary>
    private const int Deepest = 60;

    private static readonly Dictionary<string, Aggregate> Aggregates = new(StringComparer.Ordinal)
    {
        ["count"] = Aggregate.Count,
        ["sum"] = Aggregate.Sum,
        ["any"] = Aggregate.Any,
        ["all"] = Aggregate.All,
        ["least"] = Aggregate.Least,
        ["most"] = Aggregate.Most,
    };

    private static readonly Dictionary<string, Relation> Relations = new(StringComparer.Ordinal)
    {
        ["="] = Relation.Is,
        ["!="] = Relation.IsNot,
        ["<"] = Relation.Below,
        ["<="] = Relation.AtMost,
        [">"] = Relation.Above,
        [">="] = Relation.AtLeast,
    };

    private readonly FaultList _faults;
    private readonly List<Token> _tokens;
    private int _at;
    private int _depth;

    private Parser(string text, Place start, FaultList faults)
    {
        _faults = faults;
        _tokens = new Lexer(text, start, faults).Read();
    }

    /// <summary>Parses a formula, or returns null and adds a fault.</summary>
    public static Syntax? Parse(string text, Place start, FaultList faults)
    {
        var faultsBefore = faults.Count;
        var parser = new Parser(text, start, faults);
        try
        {
            var formula = parser.Or();
            if (parser.Now.Kind != TokenKind.End)
            {
                throw parser.Wrong(
                    $"The formula goes on with {parser.Now.Text} where it could end.",
                    $"Put a sign or a word such as + or and between the two parts."
                );
            }

            return faults.Count == faultsBefore ? formula : null;
        }
        catch (WrongFormula wrong)
        {
            faults.Add(wrong.At, wrong.What, wrong.Mend);
            return null;
        }
    }

    private Token Now => _tokens[_at];

    private Syntax Or() => Junction("or", all: false, And);

    private Syntax And() => Junction("and", all: true, Not);

    private Syntax Junction(string word, bool all, Func<Syntax> part)
    {
        if (++_depth > Deepest)
        {
            throw Wrong($"The formula is too deep to be read.", $"Give its parts names of their own, as rules.");
        }

        var at = Now.At;
        var parts = new List<Syntax> { part() };
        while (Skip(word))
        {
            parts.Add(part());
        }

        _depth--;
        return parts.Count == 1 ? parts[0] : new Syntax.Junction(at, all, parts);
    }

    private Syntax Not()
    {
        var at = Now.At;
        var not = false;
        while (Skip("not"))
        {
            not = !not;
        }

        var inner = Comparison();
        return not ? new Syntax.Not(at, inner) : inner;
    }

    private Syntax Comparison()
    {
        var left = Sum();
        var at = Now.At;
        if (Skip("is"))
        {
            var not = Skip("not");
            return new Syntax.Comparison(at, not ? Relation.IsNot : Relation.Is, left, Sum());
        }

        if (Now.Is("not") && _tokens[_at + 1].Is("in"))
        {
            _at += 2;
            return new Syntax.Not(at, new Syntax.Membership(at, left, Among()));
        }

        if (Skip("in"))
        {
            return new Syntax.Membership(at, left, Among());
        }

        if (Now.Kind == TokenKind.Sign && Relations.TryGetValue(Now.Text, out var relation))
        {
            _at++;
            return new Syntax.Comparison(at, relation, left, Sum());
        }

        return left;
    }

    private List<Syntax> Among()
    {
        if (!Now.Is("("))
        {
            return [Sum()];
        }

        _at++;
        return Listed(")");
    }

    private Syntax Sum()
    {
        var left = Product();
        while (Now.Is("+") || Now.Is("-"))
        {
            var sign = Now;
            _at++;
            left = new Syntax.Arithmetic(sign.At, sign.Text == "+" ? Operation.Add : Operation.Subtract, left, Product());
        }

        return left;
    }

    private Syntax Product()
    {
        var left = Unary();
        while (Now.Is("*") || Now.Is("/"))
        {
            var sign = Now;
            _at++;
            left = new Syntax.Arithmetic(sign.At, sign.Text == "*" ? Operation.Multiply : Operation.Divide, left, Unary());
        }

        return left;
    }

    private Syntax Unary()
    {
        var at = Now.At;
        return Skip("-") ? new Syntax.Negation(at, Atom()) : Atom();
    }

    private Syntax Atom()
    {
        var token = Now;
        _at++;
        switch (token.Kind)
        {
            case TokenKind.Number:
                return new Syntax.Literal(token.At, RuleType.AnyNumber, Value.Of(Number(token)));
            case TokenKind.Percent:
                return new Syntax.Literal(token.At, RuleType.Number(Unit.None), Value.Of(Number(token) / 100));
            case TokenKind.Date:
                return new Syntax.Literal(token.At, RuleType.Date, Value.Of(DateOnly.ParseExact(token.Text, "yyyy-MM-dd")));
            case TokenKind.Word:
                return new Syntax.Literal(token.At, RuleType.Text, Value.Of(token.Text));
            case TokenKind.Sign when token.Text == "(":
                var inner = Or();
                Expect(")");
                return inner;
            case TokenKind.Name:
                return Named(token);
            default:
                _at--;
                throw token.Kind == TokenKind.End
                    ? Wrong($"The formula ends too early.", $"Write what comes after the last sign or word.")
                    : Wrong($"A value is missing before {token.Text}.", $"Write a name, a number, a date or a part in parentheses there.");
        }
    }

    private Syntax Named(Token token)
    {
        switch (token.Text)
        {
            case "yes" or "no":
                return new Syntax.Literal(token.At, RuleType.YesNo, Value.Of(token.Text == "yes"));
            case "if":
                var when = Or();
                Expect("then");
                var then = Or();
                Expect("else");
                return new Syntax.Conditional(token.At, when, then, Or());
            case "and" or "or" or "not" or "then" or "else" or "is" or "in" or "where":
                throw new WrongFormula(
                    token.At,
                    $"A value is missing before {token.Text}.",
                    $"Write a name, a number, a date or a part in parentheses there."
                );
            default:
                break;
        }

        if (Skip("["))
        {
            return new Syntax.Lookup(token.At, token.Text, Listed("]"));
        }

        if (!Now.Is("("))
        {
            return new Syntax.Name(token.At, token.Text);
        }

        _at++;
        return Aggregates.TryGetValue(token.Text, out var aggregate)
            ? Aggregation(token.At, aggregate)
            : new Syntax.Call(token.At, token.Text, Listed(")"));
    }

    /// <summary>Parses <c>sum(members: income where counts)</c>, <c>count(members where counts)</c>, <c>least(members: age else 99)</c>.</summary>
    private Syntax.Aggregation Aggregation(Place at, Aggregate aggregate)
    {
        if (Now.Kind != TokenKind.Name)
        {
            throw Wrong($"The name of a list is missing.", $"Write for example count(members where age >= 60).");
        }

        var list = Now.Text;
        _at++;
        var value = Skip(":") ? Or() : null;
        var where = Skip("where") ? Or() : null;
        var ofNone = Skip("else") ? Or() : null;
        Expect(")");
        return new(at, aggregate, list, value, where, ofNone);
    }

    private List<Syntax> Listed(string end)
    {
        var all = new List<Syntax>();
        if (Skip(end))
        {
            return all;
        }

        do
        {
            all.Add(Or());
        } while (Skip(","));
        Expect(end);
        return all;
    }

    private Exact Number(Token token) =>
        Exact.TryParse(token.Text, out var number)
            ? number
            : throw new WrongFormula(token.At, $"{token.Text} is not a number.", $"Write digits and at most one point, such as 1234.50.");

    private bool Skip(string text)
    {
        if (!Now.Is(text))
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Expect(string text)
    {
        if (!Skip(text))
        {
            throw Wrong(
                Now.Kind == TokenKind.End
                    ? FaultSentence.Of($"{text} is missing at the end.")
                    : FaultSentence.Of($"{text} is missing before {Now.Text}."),
                $"Write {text} there."
            );
        }
    }

    private WrongFormula Wrong(FaultSentence what, FaultSentence mend) => new(Now.At, what, mend);
}
