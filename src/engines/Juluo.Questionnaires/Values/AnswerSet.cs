using System.Collections;
using System.Text.Json;

namespace Juluo.Questionnaires;

/// <summary>Answers by the names of their questions. It does not change; what is answered makes another.</summary>
public sealed class AnswerSet : IReadOnlyCollection<KeyValuePair<string, AnswerValue>>, IEquatable<AnswerSet>
{
    /// <summary>Nothing was answered.</summary>
    public static readonly AnswerSet Empty = new([]);

    private readonly SortedDictionary<string, AnswerValue> answers;

    /// <summary>The last of several answers to one question counts.</summary>
    public AnswerSet(IEnumerable<KeyValuePair<string, AnswerValue>> answers)
    {
        this.answers = new(StringComparer.Ordinal);
        foreach (var (question, answer) in answers)
            this.answers[question] = answer;
    }

    public int Count => answers.Count;

    /// <summary>Null: it was not answered.</summary>
    public AnswerValue? this[string question] => answers.GetValueOrDefault(question);

    /// <param name="answer">Null: it is answered no more.</param>
    public AnswerSet With(string question, AnswerValue? answer) =>
        new(answer is null ? answers.Where(a => a.Key != question) : answers.Append(new(question, answer)));

    /// <summary>Those to questions of which this is so.</summary>
    public AnswerSet Where(Func<string, bool> question) => new(answers.Where(a => question(a.Key)));

    /// <summary>These, and of the others those to questions that these do not answer.</summary>
    public AnswerSet Over(AnswerSet others) => new(others.answers.Concat(answers));

    /// <summary>As it is stored: an object by question, each answer with its kind.</summary>
    public string Json() => JsonSerializer.Serialize<IReadOnlyDictionary<string, AnswerValue>>(answers, AnswerJson.Options);

    /// <summary>Reads the output of <see cref="Json"/>.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static AnswerSet Read(string json) =>
        new(JsonSerializer.Deserialize<Dictionary<string, AnswerValue>>(json, AnswerJson.Options)!);

    public bool Equals(AnswerSet? other) => other is not null && answers.SequenceEqual(other.answers);

    public override bool Equals(object? obj) => Equals(obj as AnswerSet);

    public override int GetHashCode() => answers.Count;

    public IEnumerator<KeyValuePair<string, AnswerValue>> GetEnumerator() => answers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
