namespace Juluo.Rules;

internal enum Operation
{
    Add,
    Subtract,
    Multiply,
    Divide,
}
